package dev.huigu.store.internal;

import dev.huigu.store.Channel;

public record StoreView(String id, String code, String name, Channel channel) {}
