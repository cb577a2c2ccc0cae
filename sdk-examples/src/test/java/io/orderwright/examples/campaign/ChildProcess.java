package io.orderwright.examples.campaign;

import io.orderwright.examples.campaign.CampaignChild.Told;
import io.orderwright.examples.campaign.Deed.Said;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A child seen from its parent: what it says is written into the parent's deeds. */
final class ChildProcess {
    private final Process process;
    private final Thread reader;
    private final CountDownLatch recovered = new CountDownLatch(1);
    private final Map<Integer, Deed> deeds = new HashMap<>();
    private final List<String> odd = new ArrayList<>();
    private final AtomicInteger recorded = new AtomicInteger();

    private ChildProcess(Process process, List<Deed> mine) {
        this.process = process;
        mine.forEach(deed -> deeds.put(deed.number(), deed));
        this.reader = new Thread(this::read);
        reader.start();
    }

    static ChildProcess start(Told told, List<Deed> deeds) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                CampaignChild.class.getName()));
        command.addAll(told.arguments());
        return new ChildProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start(), deeds);
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException ended) {
            odd.add("unreadable: " + ended);
        }
        recovered.countDown();
    }

    private void hear(String line) {
        String[] words = line.split(" ", 7);
        switch (words[0]) {
            case "RECORDED" -> {
                deeds.get(Integer.parseInt(words[1])).recorded(words[2]);
                recorded.incrementAndGet();
            }
            case "SAID" -> said(words);
            case "RECOVERED" -> recovered.countDown();
            default -> {
                if (line.startsWith("Exception in thread")) {
                    odd.add(line);
                }
            }
        }
    }

    private void said(String[] words) {
        // A torn last line is no word: whoever is killed in the middle of it has not said it.
        if (words.length < 7) {
            return;
        }
        Deed deed = deeds.get(Integer.parseInt(words[1]));
        if (Said.valueOf(words[2]) == Said.DONE) {
            deed.done(words[3], Boolean.parseBoolean(words[4]));
        } else {
            deed.say(Said.valueOf(words[2]), words[6]);
        }
        deed.times(words[5]);
    }

    /** Waits until it has recovered, or ended. */
    void awaitRecovery() throws InterruptedException {
        recovered.await();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int recorded() {
        return recorded.get();
    }

    /** Nothing of the process gets to run any more; what it had said is still read, other than by destroyForcibly. */
    void kill() throws IOException, InterruptedException {
        signal("KILL");
        await();
    }

    void await() throws InterruptedException {
        process.waitFor();
        reader.join();
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    List<String> odd() {
        return odd;
    }
}
