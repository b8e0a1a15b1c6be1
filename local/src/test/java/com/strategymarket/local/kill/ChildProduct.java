package com.strategymarket.local.kill;

import com.strategymarket.local.product.RunnerProcess;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.random.RandomGenerator;

/** The runner in a process of its own, which can be killed. */
final class ChildProduct implements AutoCloseable {

    private static final String READY = "Ready: ";

    private final Process process;
    private final String origin;

    private ChildProduct(Process process) throws IOException {
        this.process = process;
        this.origin = origin(process.inputReader());
    }

    static ChildProduct start(Path folder, int port) throws IOException {
        return new ChildProduct(
                RunnerProcess.start(
                        "--data",
                        folder.toString(),
                        "--port",
                        Integer.toString(port),
                        "--no-web",
                        "--seed",
                        "none"));
    }

    /** One that nobody gets by chance while it is free between a kill and the next start. */
    static int freePort(RandomGenerator chance) {
        while (true) {
            int port = chance.nextInt(20_000, 30_000);
            try (var probe = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                // The next one may be free.
            }
        }
    }

    private static String origin(BufferedReader output) throws IOException {
        var said = new ArrayList<String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
            said.add(line);
        }
        throw new AssertionError("the runner ended: " + String.join("\n", said));
    }

    String origin() {
        return origin;
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
