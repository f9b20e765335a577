export interface ServerEvent {
  name: string
  data: string
}

/** Cuts a stream of text into events as the HTML standard describes; comments (heartbeats) give none. */
export class EventParser {
  private rest = ''
  private name = ''
  private data: string[] = []

  push(text: string): ServerEvent[] {
    const lines = (this.rest + text).split(/\r\n|\n|\r(?!$)/)
    this.rest = lines.pop() ?? ''
    return lines.flatMap((line) => this.line(line))
  }

  private line(line: string): ServerEvent[] {
    if (line === '') return this.dispatch()
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? []
    if (field === 'event') this.name = value
    if (field === 'data') this.data.push(value)
    return []
  }

  private dispatch(): ServerEvent[] {
    const event = { name: this.name || 'message', data: this.data.join('\n') }
    const empty = this.data.length === 0
    this.name = ''
    this.data = []
    return empty ? [] : [event]
  }
}
