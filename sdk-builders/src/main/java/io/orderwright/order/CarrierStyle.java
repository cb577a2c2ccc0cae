package io.orderwright.order;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** The one style of the generated carriers: package-private, JDK types only, no annotation left in the class files. */
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        jdkOnly = true,
        deferCollectionAllocation = true,
        defaults = @Value.Immutable(singleton = true, builder = false, copy = true),
        allowedClasspathAnnotations = {Override.class})
@interface CarrierStyle {}
