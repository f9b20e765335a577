package dev.huigu.launcher.demo;

enum Gender {
    FEMALE,
    MALE
}
