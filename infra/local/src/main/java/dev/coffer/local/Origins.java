package dev.coffer.local;

/**
 * The names under which the local server answers. Coffer and the stand-in Salesforce have names of
 * their own, not just ports: two ports of one name are the same site to a browser, and would prove
 * nothing about cookies and frames. Browsers resolve every {@code *.localhost} to this computer.
 *
 * @param port the port of all of them
 */
public record Origins(int port) {

  /** Coffer's host and port. */
  public String cofferHost() {
    return "coffer.localhost:" + port;
  }

  /** The stand-in Salesforce's host and port. */
  public String salesforceHost() {
    return "salesforce.localhost:" + port;
  }

  /** Coffer's origin. */
  public String coffer() {
    return "http://" + cofferHost();
  }

  /** The stand-in Salesforce's origin. */
  public String salesforce() {
    return "http://" + salesforceHost();
  }

  /** The start page's origin. */
  public String start() {
    return "http://localhost:" + port;
  }
}
