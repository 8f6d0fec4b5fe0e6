package com.amijose.carebot.outbox;

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

/** TLS that trusts the usual authorities and, where one is given, one more. */
final class Trust {
  private Trust() {}

  /**
   * @throws IllegalArgumentException where the file cannot be read as certificates
   */
  static SSLSocketFactory sockets(Optional<Path> extra) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      TrustManagerFactory factory = factory(null);
      if (extra.isPresent()) factory = factory(with(factory, extra.get()));
      context.init(null, factory.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException | IOException unusable) {
      throw new IllegalArgumentException(
          "cannot read certificates from " + extra.map(Path::toString).orElse("this Java"),
          unusable);
    }
  }

  private static TrustManagerFactory factory(@org.jspecify.annotations.Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory;
  }

  private static KeyStore with(TrustManagerFactory usual, Path extra)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int number = 0;
    for (X509Certificate one : authorities(usual)) store.setCertificateEntry("" + number++, one);
    try (InputStream in = Files.newInputStream(extra)) {
      Collection<? extends Certificate> more =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (more.isEmpty()) throw new IOException("no certificate in " + extra);
      for (Certificate one : more) store.setCertificateEntry("" + number++, one);
    }
    return store;
  }

  private static Collection<X509Certificate> authorities(TrustManagerFactory usual) {
    return Arrays.stream(usual.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .flatMap(one -> Arrays.stream(((X509TrustManager) one).getAcceptedIssuers()))
        .toList();
  }
}
