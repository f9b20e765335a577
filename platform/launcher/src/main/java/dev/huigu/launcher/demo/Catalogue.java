package dev.huigu.launcher.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the demo shop sells. The brands are invented. */
final class Catalogue {

    /** category, brand, name, unit, price, consumption days */
    private static final String GOODS =
            """
            奶粉|牧小星|婴儿配方奶粉 1 段 900g|罐|358.00|12
            奶粉|牧小星|较大婴儿配方奶粉 2 段 900g|罐|338.00|14
            奶粉|牧小星|幼儿配方奶粉 3 段 900g|罐|298.00|18
            奶粉|牧小星|儿童成长奶粉 4 段 800g|罐|238.00|24
            奶粉|云上牧|有机婴儿奶粉 1 段 800g|罐|428.00|11
            奶粉|云上牧|有机幼儿奶粉 3 段 800g|罐|388.00|16
            奶粉|云上牧|水解蛋白奶粉 400g|罐|268.00|6
            奶粉|牧小星|孕产妇奶粉 700g|罐|168.00|20
            纸尿裤|棉朵|初生纸尿裤 NB 80 片|包|73.50|8
            纸尿裤|棉朵|轻薄纸尿裤 S 76 片|包|89.00|9
            纸尿裤|棉朵|轻薄纸尿裤 M 64 片|包|99.00|10
            纸尿裤|棉朵|轻薄纸尿裤 L 54 片|包|99.00|11
            纸尿裤|软云|夜用拉拉裤 XL 42 片|包|119.00|12
            纸尿裤|软云|夜用拉拉裤 XXL 38 片|包|119.00|13
            湿巾|软云|手口湿巾 80 片 5 包|提|50.00|15
            湿巾|软云|云柔棉柔巾 100 抽 6 包|提|69.90|30
            辅食|米乐圃|高铁婴儿米粉 原味 225g|盒|45.00|14
            辅食|米乐圃|高铁婴儿米粉 蔬菜 225g|盒|48.00|14
            辅食|米乐圃|苹果胡萝卜泥 100g 6 袋|盒|59.00|6
            辅食|米乐圃|牛肉番茄泥 100g 6 袋|盒|72.00|6
            辅食|米乐圃|无盐小鱼面 200g|盒|26.80|10
            辅食|米乐圃|溶豆 草莓 20g|罐|32.00|5
            喂养|安护|宽口玻璃奶瓶 240ml|个|88.00|0
            喂养|安护|防胀气奶嘴 M 2 只|盒|39.00|60
            喂养|安护|恒温调奶器 1.2L|台|199.00|0
            喂养|安护|儿童吸管杯 300ml|个|59.00|0
            喂养|安护|硅胶餐具五件套|套|103.60|0
            洗护|芽芽园|婴儿洗发沐浴露 500ml|瓶|65.00|60
            洗护|芽芽园|婴儿润肤霜 100g|支|58.00|45
            洗护|芽芽园|护臀膏 60g|支|42.00|40
            洗护|芽芽园|婴儿抚触油 150ml|瓶|49.00|60
            洗护|芽芽园|婴童洗衣液 2L|桶|46.80|40
            玩具|木棒棒|木制叠叠塔|套|69.00|0
            玩具|木棒棒|布书 早教六册|套|79.00|0
            玩具|木棒棒|磁力片 60 片|盒|149.00|0
            玩具|木棒棒|学步推车|台|268.00|0
            服饰|棉朵|纯棉连体衣 66|件|79.00|0
            服饰|棉朵|纯棉连体衣 80|件|85.00|0
            服饰|棉朵|秋冬夹棉套装 90|套|159.00|0
            服饰|棉朵|防滑学步鞋 13|双|128.00|0
            孕产|安护|待产包 18 件|套|299.00|0
            孕产|安护|防溢乳垫 100 片|盒|49.00|25
            孕产|安护|孕妇 DHA 60 粒|瓶|188.00|30
            """;

    private static final List<Product> PRODUCTS = read();

    private Catalogue() {}

    static List<Product> products() {
        return PRODUCTS;
    }

    static Product named(String beginning) {
        return PRODUCTS.stream()
                .filter(product -> product.name().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static List<Product> read() {
        List<Product> products = new ArrayList<>();
        for (String line : GOODS.lines().toList()) {
            String[] columns = line.split("\\|");
            products.add(new Product(
                    "P%03d".formatted(products.size() + 1),
                    columns[2],
                    columns[0],
                    columns[1],
                    columns[3],
                    new BigDecimal(columns[4]),
                    Integer.parseInt(columns[5])));
        }
        return List.copyOf(products);
    }
}
