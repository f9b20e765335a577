import { type Client, type Product } from '@huigu/api'
import { answer } from '@huigu/ui'

const MOST = 500

/** Those that a word finds, for a choice; the first of all without a word. */
export async function findProducts(
  client: Client,
  q: string | undefined,
  signal: AbortSignal,
): Promise<Product[]> {
  const query = { q, limit: MOST }
  return (await answer(client.GET('/api/v1/products', { params: { query }, signal }))).items
}
