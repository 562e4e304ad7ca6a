package render

import (
	"strings"
	"testing"
)

// The walker must find what is wrong, or what the tests assert by it says nothing.
// Each fragment has one fault.
func TestWalkerFinds(t *testing.T) {
	in := func(fragment string) string { return `<article lang="en">` + fragment + "</article>" }
	for _, good := range []string{
		`<h1>a &lt;b&gt; &amp;c</h1><p class="x y" id="z">a<br />b</p><ul role="list"><li>c</li></ul>`,
		`<p><a href="//a.example/x">a</a> <a href="/x?y:z" title="t">b</a> <a href="HTTPS://a.example">c</a> <a href="mailto:a@a.example">d</a> <a href="">e</a></p>`,
	} {
		for _, problem := range walk(in(good)).problems {
			t.Errorf("%s: %s", good, problem)
		}
	}
	for _, tt := range []struct{ bad, want string }{
		// Elements.
		{`<script>alert(1)</script>`, "element script"},
		{`<iframe srcdoc="x"></iframe>`, "element iframe"},
		{`<object data="x"></object>`, "element object"},
		{`<embed src="x"></embed>`, "element embed"},
		{`<form action="x"></form>`, "element form"},
		{`<button formaction="x">a</button>`, "element button"},
		{`<base href="x"></base>`, "element base"},
		{`<link href="x"></link>`, "element link"},
		{`<svg></svg>`, "element svg"},
		{`<math></math>`, "element math"},
		{`<template></template>`, "element template"},
		{`<noscript></noscript>`, "element noscript"},
		{`<SCRIPT>x</SCRIPT>`, "element SCRIPT"},
		{`<svg:p>a</svg:p>`, "element p"},
		{`<p xmlns="http://www.w3.org/2000/svg">a</p>`, "element p"},
		{`<style>*{}</style>`, "style in a fragment"},
		{`<meta name="description" content="x"/>`, "meta in a fragment"},
		// Attributes.
		{`<p onclick="x">a</p>`, `attribute :onclick="x"`},
		{`<p OnClick="x">a</p>`, `attribute :OnClick="x"`},
		{`<p style="x">a</p>`, `attribute :style="x"`},
		{`<p name="x">a</p>`, `attribute :name="x"`},
		{`<p><a href="/x" target="_blank">a</a></p>`, "attribute :target"},
		{`<p><a href="/x" ping="/y">a</a></p>`, "attribute :ping"},
		{`<p><a href="/x" xlink:href="/y">a</a></p>`, "attribute xlink:href"},
		{`<p><img src="x" alt="" srcset="y 1x" /></p>`, "attribute :srcset"},
		{`<p><input formaction="x" /></p>`, "attribute :formaction"},
		{`<p href="x">a</p>`, "attribute :href"},
		{`<p><input type="image" /></p>`, `value type="image"`},
		{`<p><time datetime="x">a</time></p>`, `value datetime="x"`},
		{`<div tabindex="5"><p>a</p></div>`, `value tabindex="5"`},
		{`<div role="button"><p>a</p></div>`, `value role="button"`},
		{`<p class="a" class="b">a</p>`, "attribute class twice"},
		{`<p id="a">a</p><p id="a">b</p>`, "id a twice"},
		{`<p id="">a</p>`, `id ""`},
		{`<p id="a b">a</p>`, `id "a b"`},
		// Addresses, as browsers see them.
		{`<p><a href="javascript:x">a</a></p>`, "address href"},
		{`<p><a href="JavaScript:x">a</a></p>`, "address href"},
		{`<p><a href=" javascript:x">a</a></p>`, "address href"},
		{"<p><a href=\"java\tscript:x\">a</a></p>", "address href"},
		{"<p><a href=\"java\nscript:x\">a</a></p>", "address href"},
		{"<p><a href=\"\u0085javascript:x\">a</a></p>", "address href"},
		{"<p><a href=\"java\u200bscript:x\">a</a></p>", "address href"},
		{`<p><a href="java&#115;cript:x">a</a></p>`, "address href"},
		{`<p><a href="vbscript:x">a</a></p>`, "address href"},
		{`<p><a href="data:text/html,x">a</a></p>`, "address href"},
		{`<p><a href="file:///x">a</a></p>`, "address href"},
		{`<p><a href=":x">a</a></p>`, "address href"},
		{`<p><a href="\\a.example">a</a></p>`, "address with characters"},
		{`<p><img src="data:x" alt="" /></p>`, "address src"},
		{`<p><img src="mailto:x" alt="" /></p>`, "address src"},
		// What parsers of HTML and XML read in two ways.
		{`<p class='a'>b</p>`, "no tag"},
		{`<p class=a>b</p>`, "no tag"},
		{`<p class="a>b">c</p>`, "no tag"},
		{`<p/><p>a</p>`, "the tag of a void element, or of another"},
		{`<p>a<br></br></p>`, "the tag of a void element, or of another"},
		{`<p>a<br></p>`, "not well-formed"},
		{`<p>a`, "not well-formed"},
		{`<p>a < b</p>`, "no tag"},
		{`<p>a & b</p>`, "no reference"},
		{`<p>&colon;</p>`, "no reference"},
		{`<p>&lt</p>`, "no reference"},
		{`<!-- a -->`, "a xml.Comment"},
		{`<p><![CDATA[<script>]]></p>`, "no tag"},
		{`<?php x?>`, "a xml.ProcInst"},
		{`<!DOCTYPE a [<!ENTITY b "c">]>`, "directive"},
		// What parsers of HTML move.
		{`<p><p>a</p></p>`, "p may not stand here"},
		{`<p><ul><li>a</li></ul></p>`, "ul may not stand here"},
		{`<h1><div>a</div></h1>`, "div may not stand here"},
		{`<table><p>a</p></table>`, "p may not stand here"},
		{`<table>a<tbody></tbody></table>`, "text that may not stand here"},
		{`<tr><td>a</td></tr>`, "tr may not stand here"},
		{`<p><a href="/x"><em><a href="/y">a</a></em></a></p>`, "a link in a link"},
		// Texts and headings.
		{"<p>\u0085</p>", "character U+0085"},
		{"<p>\x7f</p>", "character U+007F"},
		{"<p>&#43;\x01</p>", "not well-formed"},
		{"<p>\ufdd0</p>", "character U+FDD0"},
		{"<p>\U0001fffe</p>", "character U+1FFFE"},
		{"<p class=\"\u009f\">a</p>", "character U+009F"},
		{"<p>\xff</p>", "not well-formed"},
		{`<h1>a</h1><h3>b</h3>`, "h3 after h1"},
		{`<h1> </h1>`, "empty heading"},
	} {
		if found := walk(in(tt.bad)).problems; !strings.Contains(strings.Join(found, "\n"), tt.want) {
			t.Errorf("%s: found %q, want %s", tt.bad, found, tt.want)
		}
	}
	if w := walk(in(`<p id="b"><a href="#a">a</a><a href="#b">b</a></p>`)); len(w.dangling) != 1 {
		t.Error("not one link that leads nowhere")
	}
}

// So must it in the head of a page. Each page is one of ours with one change.
func TestWalkerFindsInHead(t *testing.T) {
	page := writeHTML(t, &Printer{}, full())
	report(t, "unchanged", walk(page))
	meta := `<meta http-equiv="Content-Security-Policy" content="` + strings.ReplaceAll(policy, "'", "&#39;") + `"/>` + "\n"
	page = strings.ReplaceAll(page, policy, strings.ReplaceAll(policy, "'", "&#39;")) // the same to a parser
	report(t, "with references", walk(page))
	for _, tt := range []struct{ why, old, new, want string }{
		{"no policy", meta, "", "metas"},
		{"another policy", "default-src &#39;none&#39;", "default-src *", "metas"},
		{"a policy before it", meta, `<meta http-equiv="Content-Security-Policy" content="default-src *"/>` + "\n" + meta, "metas"},
		{"a policy behind it", meta, meta + meta, "metas"},
		{"a policy behind the title", "</title>\n", "</title>\n" + meta, "metas"},
		{"a policy in the body", "<main", meta + "<main", "meta may not stand here"},
		{"a refresh", meta, meta + `<meta http-equiv="refresh" content="0"/>`, `value http-equiv="refresh"`},
		{"another character set", "utf-8", "utf-7", `value charset="utf-7"`},
		{"a style sheet longer than ours", "</style>", "p{}</style>", "a style sheet that is not the package's"},
		{"two style sheets", "</style>", "</style><style></style>", "2 elements style"},
		{"markup in the style sheet", "</style>", "<p></p></style>", "p may not stand here"},
		{"a style sheet in the body", "<main", "<style></style><main", "style may not stand here"},
		{"another title", "</head>", "<title>a</title></head>", "2 elements title"},
		{"text in the head", "</head>", "a</head>", "text that may not stand here"},
		{"something before the page", "<!DOCTYPE html>", "<!-- a --><!DOCTYPE html>", "begins with"},
		{"no document type", "<!DOCTYPE html>\n", "", "begins with"},
		{"something behind the page", "</html>", "</html><script>a</script>", "element script"},
	} {
		bad := strings.Replace(page, tt.old, tt.new, 1)
		if bad == page {
			t.Errorf("%s: the page has no %s", tt.why, tt.old)
		}
		if found := walk(bad).problems; !strings.Contains(strings.Join(found, "\n"), tt.want) {
			t.Errorf("%s: found %q, want %s", tt.why, found, tt.want)
		}
	}
}
