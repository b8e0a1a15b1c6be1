package com.strategymarket.bench.start.peer;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LogbackServiceProvider;
import ch.qos.logback.core.ConsoleAppender;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@link TableFunction} with a log line of logback's, set up without its reading of XML. */
public final class LogbackFunction implements RequestStreamHandler {

    static {
        // Ours is on the class path, too.
        System.setProperty("slf4j.provider", LogbackServiceProvider.class.getName());
    }

    private final Logger log = logger();
    private final OneQuery query = OneQuery.withOurClient();

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        int found = query.run();
        log.atInfo().addKeyValue("found", found).log("request");
        answer.write('0' + found % 10);
    }

    private static Logger logger() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        var encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.start();
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        var logger = context.getLogger("request");
        logger.setLevel(Level.INFO);
        logger.addAppender(appender);
        return logger;
    }
}
