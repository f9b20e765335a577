import { type Settings, useClient } from '@huigu/api'
import { versioned } from '@huigu/ui'

export function useSettingsApi() {
  const client = useClient()
  return {
    get: (signal: AbortSignal) => versioned(client.GET('/api/v1/settings', { signal })),
    change: (version: string, settings: Settings) =>
      versioned(
        client.PATCH('/api/v1/settings', { params: { header: { 'If-Match': version } }, body: settings }),
      ),
  }
}
