package dev.huigu.purchase;

import java.util.List;

/**
 * Purchases of these members became others' among them: in the transaction that merged two members or parted them
 * again, members locked. Also fired where there were none to move.
 */
public record PurchasesMoved(List<Long> memberIds) {}
