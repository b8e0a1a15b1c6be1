package com.strategymarket.domain.marketplace.template;

/** A template with what an investor may know of its basket. */
public record TemplateDetails(Template template, Preview preview) {}
