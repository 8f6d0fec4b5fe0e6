/**
 * One email as an immutable fact, and one of ours as bytes.
 *
 * <p><b>What it is for.</b> It reads the bytes of a mail: who wrote it, what sort of mail it is,
 * when it came, and what its writer says now, apart from quoted mail and signature. It also writes
 * outgoing mail and checks what it wrote.
 *
 * <p><b>In and out.</b> {@code RawMessage} in, {@code Message} out ({@code MimeReader}); {@code
 * OutgoingMessage} in, bytes out ({@code MimeWriter}), which {@code OutgoingCheck} reads again.
 *
 * <p><b>What must stay true.</b> Reading is total: any bytes give a {@code Message}, flaws are
 * values, and every size, depth and count has a limit that holds before the work is done. Nothing
 * visible is thrown away. No clock, no network, no files. The same mail always gives the same
 * value, in every zone and locale.
 *
 * <p><b>What it may use.</b> No other package of ours; the MIME classes of jakarta.mail, and jsoup.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.message;
