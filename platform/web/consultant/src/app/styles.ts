// Only the sheets of the Vant parts that are used, then our look over them.
import 'vant/es/icon/style/index'
import 'vant/es/search/style/index'
import 'vant/es/toast/style/index'
import '@huigu/ui/styles/tokens.css'
import '@huigu/ui/styles/base.css'
import '@huigu/ui/styles/vant.css'
import './page.css'
