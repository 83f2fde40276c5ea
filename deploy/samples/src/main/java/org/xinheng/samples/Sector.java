package org.xinheng.samples;

import java.util.List;

/** What a fictitious firm does, and therefore who permits and who punishes it, and for what. */
enum Sector {
    AGRICULTURE(
            "agriculture",
            "农业",
            List.of("食用菌", "茶叶", "杨梅", "水产养殖", "中药材", "生猪养殖", "蔬菜", "种子"),
            List.of("种子生产经营许可", "动物防疫条件合格", "农药经营许可", "农业机械驾驶培训备案", "水产苗种生产许可"),
            List.of("未按规定记录农药使用情况", "经营的种子标签不符合规定", "使用禁用的农业投入品", "养殖档案不完整"),
            List.of("《中华人民共和国农产品质量安全法》第七十条", "《中华人民共和国种子法》第七十九条", "《农药管理条例》第五十八条")),
    FOOD(
            "ecommerce",
            "市场监督管理",
            List.of("食品", "餐饮管理", "商贸", "医药零售", "电子商务", "百货"),
            List.of("食品经营许可", "食品生产许可", "药品零售经营许可", "特种设备使用登记", "检验检测机构资质认定"),
            List.of("未建立食品进货查验记录制度", "销售超过保质期的食品", "发布虚假广告", "未按规定明码标价"),
            List.of("《中华人民共和国食品安全法》第一百二十六条", "《中华人民共和国广告法》第五十五条", "《中华人民共和国价格法》第四十二条")),
    TOURISM(
            "tourism",
            "文化",
            List.of("旅行社", "民宿管理", "文化传播", "印刷", "演艺", "网络文化"),
            List.of("旅行社业务经营许可", "营业性演出许可", "互联网上网服务营业场所经营许可", "娱乐经营许可"),
            List.of("未按规定签订旅游合同", "未按规定核对上网人员身份", "擅自变更演出节目"),
            List.of("《中华人民共和国旅游法》第九十六条", "《营业性演出管理条例》第四十四条")),
    CONSTRUCTION(
            "engineering",
            "住房",
            List.of("建筑工程", "装饰工程", "市政园林", "房地产经纪", "物业服务"),
            List.of("建筑业企业资质核准", "建筑工程施工许可", "燃气经营许可", "商品房预售许可"),
            List.of("未取得施工许可证擅自施工", "将工程违法分包", "未按照设计图纸施工", "未办理质量监督手续"),
            List.of("《中华人民共和国建筑法》第六十四条", "《建设工程质量管理条例》第六十二条")),
    ENVIRONMENT(
            "environment",
            "生态环境",
            List.of("环保科技", "化工", "机械制造", "新材料", "废旧物资回收", "竹木制品"),
            List.of("排污许可", "危险废物经营许可", "辐射安全许可", "建设项目环境影响评价文件审批"),
            List.of("超过排放标准排放水污染物", "未按规定贮存危险废物", "未批先建", "未按规定进行自行监测"),
            List.of("《中华人民共和国水污染防治法》第八十三条", "《中华人民共和国固体废物污染环境防治法》第一百一十二条"));

    /** Word for the sector in tenants' packs. */
    final String word;
    /** What the name of a bureau in charge contains. */
    final String bureau;

    final List<String> trades;
    final List<String> permits;
    final List<String> breaches;
    final List<String> laws;

    Sector(
            String word,
            String bureau,
            List<String> trades,
            List<String> permits,
            List<String> breaches,
            List<String> laws) {
        this.word = word;
        this.bureau = bureau;
        this.trades = trades;
        this.permits = permits;
        this.breaches = breaches;
        this.laws = laws;
    }
}
