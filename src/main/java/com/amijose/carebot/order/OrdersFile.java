package com.amijose.carebot.order;

import java.util.List;

/**
 * What an orders file held: the orders that can be used, and every row that can't, with its fault.
 */
public record OrdersFile(List<Order> orders, List<RefusedRow> refused) {
  public OrdersFile {
    orders = List.copyOf(orders);
    refused = List.copyOf(refused);
  }

  /**
   * @param row the row's number as a spreadsheet shows it: the heading is row 1
   */
  public record RefusedRow(long row, String column, String why) {
    @Override
    public String toString() {
      return "row " + row + ", column " + column + ": " + why;
    }
  }
}
