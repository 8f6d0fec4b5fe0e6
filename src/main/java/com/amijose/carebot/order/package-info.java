/**
 * The shop's orders, and whether one is this customer's.
 *
 * <p>In go Shopify's order export, order numbers that a customer means, and their mail; out come
 * orders with lines, categories and stages, and a match for each number.
 *
 * <p>What must stay true: asking changes nothing; an order of somebody else yields no word about
 * it; a bad row is named, never lost in silence; a stage is the one at the moment that is asked
 * about.
 *
 * <p>It may use {@code message}. The CSV reader is at home here.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.order;
