package dev.coffer.local.http;

/**
 * One header line of a request.
 *
 * @param name in lower case
 * @param value as sent
 */
public record Header(String name, String value) {}
