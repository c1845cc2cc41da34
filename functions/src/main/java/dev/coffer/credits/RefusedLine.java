package dev.coffer.credits;

/**
 * What couldn't even be planned.
 *
 * @param number the line of the file, from 1 for its header; 0 where there is no file
 * @param subject whom it is about: an email address or a user id
 * @param why in a sentence
 */
public record RefusedLine(long number, String subject, String why) {}
