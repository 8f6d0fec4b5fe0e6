package com.amijose.carebot.store;

import com.amijose.carebot.policy.PolicyQuestion;
import com.amijose.carebot.understanding.ItemMatch;
import com.amijose.carebot.understanding.ItemWish;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What was asked of which piece, in columns that figures can be counted by. */
final class AskedItems {
  /** Shopify puts the variant behind the product's name. */
  private static final String BEFORE_VARIANT = " - ";

  private AskedItems() {}

  /** Instead of what was kept of this case before. */
  static void keep(Handle handle, long caseId, PolicyQuestion question) {
    handle.execute("DELETE FROM asked_items WHERE case_id = ?", caseId);
    List<ItemWish> wishes =
        question.asked().stream()
            .flatMap(asked -> asked.items().stream())
            .filter(items -> items.how() == ItemMatch.How.KNOWN)
            .flatMap(items -> items.wishes().stream())
            .toList();
    if (wishes.isEmpty()) return;
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO asked_items
              (case_id, item, arrived_at, product, category, request, reason)
            VALUES (:case, :item, :arrived, :product, :category, :request, :reason)
            """);
    for (int item = 0; item < wishes.size(); item++) {
      ItemWish wish = wishes.get(item);
      batch
          .bind("case", caseId)
          .bind("item", item)
          .bind("arrived", question.arrivedAt().toEpochMilli())
          .bind("product", Columns.clean(product(wish.line().title())))
          .bind("category", wish.line().category().name().toLowerCase(Locale.ROOT))
          .bind("request", wish.request().word())
          .bind("reason", wish.reason().word())
          .add();
    }
    batch.execute();
  }

  private static String product(String title) {
    int variant = title.indexOf(BEFORE_VARIANT);
    return variant > 0 ? title.substring(0, variant) : title;
  }
}
