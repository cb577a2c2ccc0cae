package io.orderwright.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import io.orderwright.OrderwrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarFile;

/** The classes that users get, as they were compiled: without tests, and without what they depend on. */
final class Product {
    static final Path BUILDERS = buildersLocation();
    static final Path CORE = Path.of(System.getProperty("basedir", ""), "target", "classes");
    static final JavaClasses CLASSES =
            new ClassFileImporter().importLocations(Set.of(location(BUILDERS), location(CORE)));

    private Product() {}

    /** The descriptor of the module in a folder of classes or in a jar, with all of its packages. */
    static ModuleDescriptor module(Path location) {
        return ModuleFinder.of(location).findAll().iterator().next().descriptor();
    }

    private static Location location(Path path) {
        if (!Files.isRegularFile(path)) {
            return Location.of(path);
        }
        try {
            return Location.of(new JarFile(path.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path buildersLocation() {
        try {
            return Path.of(OrderwrightException.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
