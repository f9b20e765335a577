package dev.huigu.architecture.planted.first;

import dev.huigu.architecture.planted.second.internal.Hidden;

public class First {
    public Hidden hidden;
}
