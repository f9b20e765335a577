package dev.huigu.segment.internal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.segment.internal.Names.Supply;
import dev.huigu.segment.internal.TagTests.Tag;
import dev.huigu.segment.internal.criterion.Question.OwnField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that one question's criteria say. Those of many trees of criteria are looked up together, in as many
 * statements as for one tree: one a kind, and one for each level of tags that go by tags.
 */
final class NamesAhead {
    final Lookup<Long> stores;
    final Lookup<Long> consultants;
    final Lookup<Tag> tags;
    final Lookup<List<Long>> products;
    final Lookup<List<Long>> categories;
    final Lookup<List<Long>> brands;
    final Lookup<Supply> supplies;
    final Lookup<Long> purposes;
    final Lookup<OwnField> fields;
    private final Map<String, Lookup<?>> byName;

    NamesAhead(Names names, TagTests tagTests) {
        stores = new Lookup<>("There is no store with code %s.", names::stores);
        consultants = new Lookup<>("There is no consultant with code %s.", names::consultants);
        tags = new Lookup<>("There is no tag %s.", tagTests::find);
        products = new Lookup<>("There is no product %s.", names::products);
        categories = new Lookup<>("There is no category %s.", names::productsOfCategories);
        brands = new Lookup<>("There is no brand %s.", names::productsOfBrands);
        supplies = new Lookup<>("There is no product %s that says in how many days it is used up.", names::supplies);
        purposes = new Lookup<>("There is no consent_purpose %s.", names::purposes);
        fields = new Lookup<>("There is no field with code %s.", names::fields);
        byName = Map.of(
                "storeCode", stores,
                "consultantCode", consultants,
                "tag", tags,
                "products", products,
                "categories", categories,
                "brands", brands,
                "productCode", supplies,
                "consent", purposes,
                "field", fields);
    }

    /** Looks up all that trees of criteria name, and the criteria of the tags among it. */
    void lookUp(Collection<JsonNode> criteria) {
        List<JsonNode> trees = new ArrayList<>(criteria);
        Set<String> seen = new HashSet<>();
        Set<String> next = texts(criteria, tags);
        while (!next.isEmpty()) {
            tags.ahead(next);
            seen.addAll(next);
            List<JsonNode> goneBy = next.stream()
                    .flatMap(name -> tags.find(name).map(Tag::criteria).stream())
                    .map(Criteria::parsed)
                    .toList();
            trees.addAll(goneBy);
            next = texts(goneBy, tags);
            next.removeAll(seen);
        }
        byName.values().forEach(kind -> kind.ahead(texts(trees, kind)));
    }

    private Set<String> texts(Collection<JsonNode> trees, Lookup<?> kind) {
        Set<String> texts = new HashSet<>();
        trees.forEach(tree -> collect(tree, null, kind, texts));
        return texts;
    }

    /** @param around of which kind the names are that stand here; null: not known yet */
    private void collect(JsonNode node, Lookup<?> around, Lookup<?> wanted, Set<String> into) {
        if (node.isTextual() && around == wanted) {
            into.add(node.textValue());
        }
        node.properties()
                .forEach(each ->
                        collect(each.getValue(), around == null ? byName.get(each.getKey()) : around, wanted, into));
        if (node.isArray()) {
            node.forEach(each -> collect(each, around, wanted, into));
        }
    }
}
