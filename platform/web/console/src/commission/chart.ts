import type { DailySettlement } from '@huigu/api'
import { cents, formatMoney } from '@huigu/ui'

/** Every day of the month, also those on which nothing was settled. */
export function wholeMonth(days: DailySettlement[], month: string): DailySettlement[] {
  const settled = new Map(days.map((day) => [day.date, day.settled]))
  const [year, number] = month.split('-').map(Number) as [number, number]
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return Array.from({ length }, (_, index) => {
    const date = `${month}-${String(index + 1).padStart(2, '0')}`
    return { date, settled: settled.get(date) ?? '0.00' }
  })
}

export function highest(days: DailySettlement[]): DailySettlement | undefined {
  return days.reduce<DailySettlement | undefined>(
    (best, day) => (best && cents(best.settled) >= cents(day.settled) ? best : day),
    undefined,
  )
}

/** A bar a day. The figures are for drawing only; the tooltip shows the exact amount. */
export function barsByDay(
  days: DailySettlement[],
  month: string,
  locale: string,
  colour: (name: string) => string,
) {
  const all = wholeMonth(days, month)
  const short = new Intl.NumberFormat(locale, { notation: 'compact' })
  return {
    grid: { left: 8, right: 8, top: 16, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: colour('hover') } },
      backgroundColor: colour('raised'),
      borderColor: colour('line'),
      textStyle: { color: colour('ink') },
      formatter: ([point]: { dataIndex: number }[]) => {
        const day = all[point!.dataIndex]!
        return `${day.date}<br><b>${formatMoney(day.settled)}</b>`
      },
    },
    xAxis: {
      type: 'category',
      data: all.map(({ date }) => String(Number(date.slice(8)))),
      axisLine: { lineStyle: { color: colour('line') } },
      axisTick: { show: false },
      axisLabel: { color: colour('secondary') },
    },
    yAxis: {
      type: 'value',
      axisLabel: { color: colour('secondary'), formatter: (value: number) => short.format(value) },
      splitLine: { lineStyle: { color: colour('line') } },
    },
    series: [
      {
        type: 'bar',
        data: all.map(({ settled }) => Number(settled)),
        barMaxWidth: 24,
        itemStyle: { color: colour('chart-1'), borderRadius: [3, 3, 0, 0] },
      },
    ],
    animationDuration: 300,
  }
}
