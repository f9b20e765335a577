package dev.huigu.architecture.planted.second;

import dev.huigu.architecture.planted.first.First;

public class Second {
    public First first;
}
