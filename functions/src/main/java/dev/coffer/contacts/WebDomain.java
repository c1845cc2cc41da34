package dev.coffer.contacts;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Web domains in the one form in which they are stored and compared. */
public final class WebDomain {
  /** Labels that are looked at when a host's parents are tried; deeper names don't occur. */
  private static final int LABELS_MAX = 8;

  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  private WebDomain() {}

  /**
   * The domain in what people write into a "website" field: {@code https://www.Example.com/about}
   * is {@code example.com}. Null when it isn't one.
   */
  public static @Nullable String of(String website) {
    String host = website.strip().toLowerCase(Locale.ROOT);
    int scheme = host.indexOf("://");
    if (scheme >= 0) {
      host = host.substring(scheme + 3);
    }
    host = host.split("[/?#]", 2)[0];
    host = host.replaceFirst(":[0-9]{1,5}$", "").replaceFirst("\\.$", "");
    try {
      host = IDN.toASCII(host).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return null;
    }
    if (host.startsWith("www.") && host.indexOf('.', 4) > 0) {
      host = host.substring(4);
    }
    return isDomain(host) ? host : null;
  }

  /** The domain itself, then each domain above it that has at least two labels. */
  static List<String> withParents(String domain) {
    List<String> all = new ArrayList<>();
    all.add(domain);
    String[] labels = domain.split("\\.", -1);
    for (int i = Math.max(1, labels.length - LABELS_MAX); i <= labels.length - 2; i++) {
      all.add(String.join(".", List.of(labels).subList(i, labels.length)));
    }
    return all;
  }

  private static boolean isDomain(String host) {
    String[] labels = host.split("\\.", -1);
    if (host.length() > 253 || labels.length < 2) {
      return false;
    }
    for (String label : labels) {
      if (!LABEL.matcher(label).matches()) {
        return false;
      }
    }
    // An IP address is no domain.
    return labels[labels.length - 1].chars().anyMatch(c -> c >= 'a' && c <= 'z');
  }
}
