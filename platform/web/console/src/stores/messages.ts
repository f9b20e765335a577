import { wording } from '@huigu/ui'

export const stores = wording(
  {
    title: '门店',
    create: '新建门店',
    code: '编码',
    name: '名称',
    channel: '渠道',
    none: '还没有门店',
    noneHint: '网店也是门店：渠道选「线上」。',
    done: '门店已创建',
  },
  {
    title: 'Stores',
    create: 'New store',
    code: 'Code',
    name: 'Name',
    channel: 'Channel',
    none: 'There are no stores yet',
    noneHint: 'An online shop is a store too: choose the channel Online.',
    done: 'Store created',
  },
)
