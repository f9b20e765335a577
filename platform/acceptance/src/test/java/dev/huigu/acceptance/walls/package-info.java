/** What keeps brands apart and people within their rights, enumerated: nothing is checked by sample. */
package dev.huigu.acceptance.walls;
