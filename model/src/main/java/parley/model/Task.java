package parley.model;

/**
 * Something for readers of a report to try with its what-if panel.
 *
 * @param title a few words
 * @param what what to do or to find, in plain text
 */
public record Task(Place place, String title, String what) {}
