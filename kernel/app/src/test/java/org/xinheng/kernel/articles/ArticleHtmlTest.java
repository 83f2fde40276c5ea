package org.xinheng.kernel.articles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleHtmlTest {

    @Test
    void headingsBeginBelowThatOfThePageAndLeaveNoLevelOut() {
        assertThat(ArticleHtml.of("# 一\n\n### 二\n\n###### 三\n\n# 四"))
                .isEqualTo("<h2>一</h2>\n<h3>二</h3>\n<h4>三</h4>\n<h2>四</h2>\n");
        assertThat(ArticleHtml.of("#### 一")).isEqualTo("<h2>一</h2>\n");
        assertThat(ArticleHtml.of("## 一\n\n## 二\n\n### 三\n\n## 四"))
                .as("headings written alike")
                .isEqualTo("<h2>一</h2>\n<h2>二</h2>\n<h3>三</h3>\n<h2>四</h2>\n");
    }

    @Test
    void htmlIsShownAsItIsWritten() {
        assertThat(ArticleHtml.of("甲<script>alert(1)</script>乙\n\n<div onclick=\"x()\">丙</div>"))
                .doesNotContain("<script", "<div")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;div onclick=");
    }

    @Test
    void addressesThatRunScriptsLeadNowhere() {
        assertThat(ArticleHtml.of("[点这里](javascript:alert(1)) [数据](data:text/html,x)"))
                .doesNotContain("javascript:", "data:")
                .contains(">点这里</a>");
        assertThat(ArticleHtml.of("[原文](https://www.gov.cn/x) [本站](/grades)"))
                .contains(
                        "<a rel=\"noopener nofollow\" href=\"https://www.gov.cn/x\">原文</a>",
                        "<a href=\"/grades\">本站</a>");
    }

    @Test
    void imagesAreTheirDescription() {
        assertThat(ArticleHtml.of("前![现场*照片*](https://example.org/a.png)后")).isEqualTo("<p>前［图片：现场<em>照片</em>］后</p>\n");
    }

    @Test
    void listsTablesQuotesAndLinesOfAParagraphAreKept() {
        assertThat(ArticleHtml.of("第一行\n第二行")).isEqualTo("<p>第一行<br>\n第二行</p>\n");
        assertThat(ArticleHtml.of("- 甲\n- 乙")).contains("<ul>", "<li>甲</li>");
        assertThat(ArticleHtml.of("> 引文")).contains("<blockquote>");
        assertThat(ArticleHtml.of("|项目|数量|\n|---|---|\n|许可|3|")).contains("<table>", "<th>项目</th>", "<td>3</td>");
        assertThat(ArticleHtml.of("    缩进四格")).isEqualTo("<p>缩进四格</p>\n");
    }
}
