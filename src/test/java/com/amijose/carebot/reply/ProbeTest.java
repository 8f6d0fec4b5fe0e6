package com.amijose.carebot.reply;

import com.amijose.carebot.policy.*;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProbeTest {
  @Test
  void time() throws Exception {
    ALetter letter =
        ALetter.to("Jo Bloggs")
            .of(
                AnItem.called("Gold Heart Necklace")
                    .delivered(LocalDate.of(2026, 10, 21))
                    .decidedBy("9a")
                    .citing(Clause.RETURN_60, Clause.REFUND_30)
                    .gets(Remedy.FULL_REFUND));
    AnItem no =
        AnItem.called("Gold Heart Necklace")
            .delivered(LocalDate.of(2026, 8, 21))
            .decidedBy("9c")
            .citing(Clause.RETURN_60)
            .refused();
    ALetter denied = ALetter.to("Jo Bloggs").of(no);
    long[] ns = new long[400], nd = new long[400];
    for (int r = 0; r < 3; r++) {
      for (int i = 0; i < 400; i++) {
        long a = System.nanoTime();
        letter.write(Outcome.APPROVED);
        ns[i] = System.nanoTime() - a;
        a = System.nanoTime();
        denied.write(Outcome.DENIED);
        nd[i] = System.nanoTime() - a;
      }
      java.util.Arrays.sort(ns);
      java.util.Arrays.sort(nd);
      java.nio.file.Files.writeString(
          java.nio.file.Path.of("/tmp/probe.txt"),
          "round "
              + r
              + " approved+slip median us "
              + ns[200] / 1000
              + " p95 "
              + ns[380] / 1000
              + "; denied median us "
              + nd[200] / 1000
              + "\n",
          java.nio.file.StandardOpenOption.CREATE,
          java.nio.file.StandardOpenOption.APPEND);
    }
    java.nio.file.Files.write(
        java.nio.file.Path.of("/tmp/one.pdf"),
        letter.write(Outcome.APPROVED).attachments().get(0).bytes());
    java.nio.file.Files.writeString(
        java.nio.file.Path.of("/tmp/one.html"), letter.write(Outcome.APPROVED).html());
  }
}
