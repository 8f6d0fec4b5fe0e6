package com.amijose.carebot.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The arithmetic of one item, all dates in the shop's time zone.
 *
 * @param sincePlaced from the order to the message's arrival
 * @param cancelUntil the last instant at which the order could be cancelled
 * @param shippedOn empty while it was not shipped
 * @param deliveredOn empty where the delivery is not known
 * @param day whole days since delivery, the day of delivery is 0; empty where the delivery is not
 *     known
 * @param firstPossibleDay fewest days since delivery where only a range is known, else the same as
 *     {@code day}
 * @param lastPossibleDay most days since delivery where only a range is known, else the same as
 *     {@code day}
 * @param refundUntil the last day of the full refund; empty where the delivery is not known
 * @param returnUntil the last day of a return; empty where the delivery is not known
 * @param warrantyUntil the last day of the configured warranty; empty without warranty or delivery
 */
public record Dates(
    Duration sincePlaced,
    Instant cancelUntil,
    Optional<LocalDate> shippedOn,
    Optional<LocalDate> deliveredOn,
    OptionalInt day,
    OptionalInt firstPossibleDay,
    OptionalInt lastPossibleDay,
    Optional<LocalDate> refundUntil,
    Optional<LocalDate> returnUntil,
    Optional<LocalDate> warrantyUntil) {}
