package org.waymark.catalog;

/**
 * An amount of money.
 *
 * @param amount 0 or more
 * @param currency ISO 4217
 */
public record Money(double amount, String currency) {}
