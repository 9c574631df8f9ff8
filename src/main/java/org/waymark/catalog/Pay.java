package org.waymark.catalog;

/**
 * Money for a person, for a time.
 *
 * @param amount 0 or more
 * @param currency ISO 4217
 */
public record Pay(double amount, String currency, PayPeriod per) {}
