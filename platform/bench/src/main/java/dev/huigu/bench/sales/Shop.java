package dev.huigu.bench.sales;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.bench.product.Api;
import dev.huigu.bench.product.Brand;
import dev.huigu.bench.product.Product;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** A brand with the assortment, its people and its members. */
public record Shop(Product.Place place, Brand brand) {

    /** Signed up and filled. */
    public static Shop open(Product.Place place) {
        Shop shop = new Shop(place, Brand.signedUp(place));
        shop.fill();
        return shop;
    }

    /** A further one, of which the database knows nothing yet. */
    Shop newcomer() {
        return open(place);
    }

    /** Of some hundreds of its members. */
    List<String> memberIds() {
        return StreamSupport.stream(
                        brand.asOwner()
                                .get("/api/v1/members?limit=500")
                                .path("items")
                                .spliterator(),
                        false)
                .map(member -> member.path("id").asText())
                .toList();
    }

    private void fill() {
        post("stores", Assortment.STORES, Assortment::storeToOpen);
        post("products", Assortment.PRODUCTS, Assortment::productToList);
        post("consultants", Assortment.CONSULTANTS, Assortment::consultantToHire);
        brand.asOwner().put("/api/v1/commission/schemes/all", Assortment.scheme());
        post("members", Assortment.MEMBERS, Assortment::memberToJoin);
    }

    private void post(String what, int count, IntFunction<ObjectNode> each) {
        Api api = brand.asOwner();
        IntStream.range(0, count).parallel().forEach(index -> api.post("/api/v1/" + what, each.apply(index)));
    }
}
