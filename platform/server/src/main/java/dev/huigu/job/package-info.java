/**
 * Long work of a brand that outlives the request that asked for it.
 *
 * <p>A job works on many things of one kind, a thousand or so in a transaction, which also says how far the job has
 * come: whoever goes on after a crash neither repeats nor loses one. It is kept before the request is answered, is
 * worked on by any node with the rights that the caller had then, and can be followed by its progress. A later feature
 * adds a {@link dev.huigu.job.JobKind} and begins its jobs with {@link dev.huigu.job.Jobs}.
 *
 * <p>What several nodes share in such work stands here for others, too: {@link dev.huigu.job.LeasedWork}, of which jobs
 * are one sort and imports another.
 */
@Feature
package dev.huigu.job;

import dev.huigu.foundation.Feature;
