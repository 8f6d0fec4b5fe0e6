/**
 * What the care team sees of its work at a glance: charts drawn on the server, each with its table.
 *
 * <p>In: counts of the casebook for a period. Out: the figures page and its tables as CSV.
 *
 * <p>Must stay true: no figure names a customer; a table that leaves the desk is harmless in a
 * spreadsheet program, is written into the trail, and there are only so many of them in a day.
 *
 * <p>May use: what desk may.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.desk.figures;
