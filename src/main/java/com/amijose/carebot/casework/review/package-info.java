/**
 * What a person of the care team does with a case.
 *
 * <p>In: the case as it is recorded, and the acts of people: approve, take back, edit, correct,
 * ask, refuse, hand over, note. Out: acts that were done or refused with a reason in plain words,
 * each with its line in the trail.
 *
 * <p>Must stay true: what goes out are the exact bytes that the person saw; an act that somebody
 * else was quicker with changes nothing and says so; a corrected fact decides by the same table as
 * everything else; nothing that a person typed is lost.
 *
 * <p>May use: what casework may use.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.casework.review;
