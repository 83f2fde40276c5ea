package org.xinheng.samples;

import java.util.List;

/** What a fictitious firm does, and therefore who permits and who punishes it, and for what. */
enum Sector {
    AGRICULTURE(
            "agriculture",
            "农业",
            List.of("食用菌", "茶叶", "杨梅", "水产养殖", "中药材", "生猪养殖", "蔬菜", "种子"),
            List.of("食堂农产品采购", "种苗采购", "农技推广服务"),
            List.of("种子生产经营许可", "动物防疫条件合格", "农药经营许可", "农业机械驾驶培训备案", "水产苗种生产许可"),
            List.of("未按规定记录农药使用情况", "经营的种子标签不符合规定", "未建立进货查验记录", "养殖档案不完整", "销售不合格农产品"),
            List.of("使用国家禁止使用的农业投入品", "拒绝接受监督抽查", "销售农药残留超标的农产品"),
            List.of("《中华人民共和国农产品质量安全法》第七十条", "《中华人民共和国种子法》第七十九条", "《农药管理条例》第五十八条")),
    FOOD(
            "market",
            "市场监督管理",
            List.of("食品", "餐饮管理", "商贸", "医药零售", "日用化工", "百货"),
            List.of("食堂食材配送", "办公用品采购", "防疫物资采购"),
            List.of("食品经营许可", "食品生产许可", "药品零售经营许可", "特种设备使用登记", "检验检测机构资质认定"),
            List.of("未建立食品进货查验记录制度", "销售超过保质期的食品", "发布虚假广告", "未按规定明码标价"),
            List.of("生产经营不符合食品安全标准的食品", "未经许可从事食品经营活动", "拖欠农民工工资"),
            List.of("《中华人民共和国食品安全法》第一百二十六条", "《中华人民共和国广告法》第五十五条", "《中华人民共和国价格法》第四十二条")),
    ECOMMERCE(
            "ecommerce",
            "商务",
            List.of("电子商务", "农村电商", "山货电商", "特产网店", "电子商务平台运营"),
            List.of("网上办公用品采购", "农产品展销服务", "仓储配送服务"),
            List.of("食品经营许可", "增值电信业务经营许可", "网络食品交易备案"),
            List.of("未在首页公示营业执照信息", "未按规定公示退货规则", "未按规定明码标价", "未及时处理消费者投诉"),
            List.of("刷单炒信、虚构交易", "对商品作引人误解的虚假宣传", "销售假冒注册商标的商品"),
            List.of("《中华人民共和国电子商务法》第七十六条", "《中华人民共和国反不正当竞争法》第二十条", "《网络交易监督管理办法》第四十条")),
    TOURISM(
            "tourism",
            "文化",
            List.of("旅行社", "旅游景区开发", "星级饭店", "度假酒店", "民宿管理", "文化传播", "演艺"),
            List.of("会务服务", "文化活动承办", "旅游宣传服务"),
            List.of("旅行社业务经营许可", "营业性演出许可", "旅游景区质量等级认定", "娱乐经营许可"),
            List.of("未按规定签订旅游合同", "未制定旅游安全应急预案", "擅自变更演出节目", "未向旅游者说明旅游行程", "未公布景区最大承载量"),
            List.of("以不合理的低价组织旅游活动", "拒绝履行合同造成游客滞留", "未经许可经营旅行社业务"),
            List.of("《中华人民共和国旅游法》第九十六条", "《旅行社条例》第五十五条", "《营业性演出管理条例》第四十四条")),
    CONSTRUCTION(
            "engineering",
            "住房",
            List.of("建筑工程", "装饰工程", "市政园林", "工程监理", "工程勘察设计", "公路工程"),
            List.of("办公楼修缮工程", "道路养护工程", "工程咨询服务"),
            List.of("建筑业企业资质核准", "建筑工程施工许可", "燃气经营许可", "安全生产许可"),
            List.of("未取得施工许可证擅自施工", "未按照设计图纸施工", "未办理质量监督手续", "施工现场未设围挡"),
            List.of("将工程违法分包", "串通投标", "转包工程", "拖欠农民工工资"),
            List.of("《中华人民共和国建筑法》第六十四条", "《建设工程质量管理条例》第六十二条")),
    ENVIRONMENT(
            "environment",
            "生态环境",
            List.of("环保科技", "化工", "机械制造", "新材料", "废旧物资回收", "竹木制品"),
            List.of("环境监测服务", "环保设备采购", "废旧物资处置服务"),
            List.of("排污许可", "危险废物经营许可", "辐射安全许可", "建设项目环境影响评价文件审批"),
            List.of("超过排放标准排放水污染物", "未按规定贮存危险废物", "未按规定进行自行监测", "未公开环境信息"),
            List.of("私设暗管排放水污染物", "未批先建", "非法处置危险废物"),
            List.of("《中华人民共和国水污染防治法》第八十三条", "《中华人民共和国固体废物污染环境防治法》第一百一十二条"));

    /** Word for the sector in tenants' packs; also the id of the sector's plugin. */
    final String word;
    /** What the name of a bureau in charge contains. */
    final String bureau;

    final List<String> trades;
    /** What offices buy of such firms. */
    final List<String> contracts;

    final List<String> permits;
    /** What many are punished for. */
    final List<String> breaches;
    /** What few are punished for, and gravely. */
    final List<String> graveBreaches;

    final List<String> laws;

    Sector(
            String word,
            String bureau,
            List<String> trades,
            List<String> contracts,
            List<String> permits,
            List<String> breaches,
            List<String> graveBreaches,
            List<String> laws) {
        this.word = word;
        this.bureau = bureau;
        this.trades = trades;
        this.contracts = contracts;
        this.permits = permits;
        this.breaches = breaches;
        this.graveBreaches = graveBreaches;
        this.laws = laws;
    }
}
