/** A planted feature: breaks rules, so that their test can show that they bite. */
@Feature(uses = {})
package dev.huigu.architecture.planted.second;

import dev.huigu.foundation.Feature;
