package dev.huigu.launcher.demo;

import java.math.BigDecimal;

/**
 * @param consumptionDays days that one unit lasts; 0 for what is not used up
 */
record Product(
        String code, String name, String category, String brand, String unit, BigDecimal price, int consumptionDays) {

    String row() {
        String days = consumptionDays == 0 ? "" : String.valueOf(consumptionDays);
        return String.join(",", code, name, category, brand, unit, price.toPlainString(), days);
    }
}
