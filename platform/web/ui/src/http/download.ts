import type { Send } from './http.ts'

/** Saves what an address answers as a file: a plain link could not carry the bearer. */
export async function download(send: Send, url: string, fileName: string): Promise<void> {
  const response = await send(new Request(new URL(url, window.location.origin)))
  saveFile(await response.blob(), fileName)
}

export function saveFile(content: Blob, fileName: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href))
}
