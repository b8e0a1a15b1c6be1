package com.strategymarket.local.gateway;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** An HTTP server on the loopback address, with a virtual thread a request. */
public final class Gateway implements AutoCloseable {

    static {
        // Without it an answer of two writes waits 40 ms for the kernel to send the second.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean closed = new AtomicBoolean();

    private Gateway(HttpServer server) {
        this.server = server;
    }

    /**
     * Takes the port, so that addresses can be told, but does not serve yet.
     *
     * @param port 0 takes a free one
     * @throws PortTaken when somebody else listens there
     */
    public static Gateway on(int port) {
        try {
            var address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
            return new Gateway(HttpServer.create(address, 0));
        } catch (BindException e) {
            throw new PortTaken(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String origin() {
        return "http://localhost:" + port();
    }

    public Gateway serving(String path, HttpHandler handler) {
        server.createContext(path, exchange -> handler.handle(new TimedExchange(exchange)));
        return this;
    }

    public void start() {
        server.setExecutor(threads);
        server.start();
    }

    /** Lets requests that run come to their end. Closing it again does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.stop(1);
            endThreads();
        }
    }

    private void endThreads() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_ANSWERS.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Somebody else listens on the port. */
    public static final class PortTaken extends RuntimeException {
        PortTaken(int port) {
            super("Port " + port + " is taken: choose another with --port or --web-port.");
        }
    }
}
