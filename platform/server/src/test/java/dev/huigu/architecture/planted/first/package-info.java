/** A planted feature: breaks rules, so that their test can show that they bite. */
@Feature(uses = {"second", "third"})
package dev.huigu.architecture.planted.first;

import dev.huigu.foundation.Feature;
