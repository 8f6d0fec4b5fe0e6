package com.amijose.carebot.connection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Which certificates are believed: those of Java, and one more authority where a file names it. */
final class Trust {
  private Trust() {}

  /**
   * @throws IllegalArgumentException where the file is missing or holds no certificate
   */
  static SSLSocketFactory sockets(Optional<Path> authority) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, authority.isEmpty() ? null : managers(authority.get()), null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException | IOException unusable) {
      throw new IllegalArgumentException(
          "the certificates in "
              + authority.map(Path::toString).orElse("Java")
              + " are unusable: "
              + unusable.getMessage(),
          unusable);
    }
  }

  private static javax.net.ssl.TrustManager[] managers(Path authority)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int count = 0;
    try (InputStream pem = Files.newInputStream(authority)) {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(pem);
      if (found.isEmpty()) throw new IOException("no certificate in it");
      for (Certificate certificate : found) {
        store.setCertificateEntry("configured-" + count++, certificate);
      }
    }
    for (X509Certificate known : javas().getAcceptedIssuers()) {
      store.setCertificateEntry("java-" + count++, known);
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static X509TrustManager javas() throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .map(X509TrustManager.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
