package com.amijose.carebot.order;

/**
 * How this shop's order numbers look, learnt from its orders.
 *
 * @param prefix letters before the digits, upper case; empty where the shop has none
 * @param minDigits the fewest digits among its orders
 * @param maxDigits the most digits among its orders
 */
public record NumberForm(String prefix, int minDigits, int maxDigits) {}
