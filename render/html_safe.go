package render

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// safeRenderer renders what could bring a document's own markup or script into a
// page (HTML, links, images) and what goldmark's renderers leave out of reach of
// some readers (tables, code, task lists: html_block.go).
type safeRenderer struct{}

func (safeRenderer) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(ast.KindHTMLBlock, renderHTMLBlock)
	reg.Register(ast.KindRawHTML, renderRawHTML)
	reg.Register(ast.KindLink, renderLink)
	reg.Register(ast.KindAutoLink, renderAutoLink)
	reg.Register(ast.KindImage, renderImage)
	reg.Register(kindNoteRef, renderNoteRef)
	reg.Register(kindNoteBack, renderNoteBack)
	reg.Register(kindTable, renderTable)
	reg.Register(east.KindTaskCheckBox, renderTaskCheckBox)
	reg.Register(ast.KindCodeBlock, renderCode)
	reg.Register(ast.KindFencedCodeBlock, renderCode)
}

// schemes are those that a link of a document may have.
var schemes = []string{"http", "https", "mailto"}

// safeURL returns a link's destination as it goes into an attribute, and whether
// it may: a relative reference, or one of a known scheme.
func safeURL(destination []byte, resolve bool) (string, bool) {
	url := string(util.URLEscape(destination, resolve))
	// Browsers leave out blanks and controls before they look for a scheme.
	bare := strings.Map(func(r rune) rune {
		if r <= ' ' || r == 0x7f {
			return -1
		}
		return r
	}, url)
	if end := strings.IndexAny(bare, ":/?#"); end >= 0 && bare[end] == ':' {
		known := false
		for _, s := range schemes {
			known = known || strings.EqualFold(bare[:end], s)
		}
		if !known {
			return "", false
		}
	}
	return string(util.EscapeHTML([]byte(url))), true
}

// insideLink reports whether an inline node stands inside a link, where HTML
// allows no other one.
func insideLink(n ast.Node) bool {
	for p := n.Parent(); p != nil && p.Type() == ast.TypeInline; p = p.Parent() {
		if p.Kind() == ast.KindLink {
			return true
		}
	}
	return false
}

// renderLink writes a link, or only its words if it leads where none may.
func renderLink(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n := node.(*ast.Link)
	url, ok := safeURL(n.Destination, true)
	if !ok {
		return ast.WalkContinue, nil
	}
	if !entering {
		_, _ = w.WriteString("</a>")
		return ast.WalkContinue, nil
	}
	_, _ = w.WriteString(`<a href="` + url + `"`)
	writeTitle(w, n.Title)
	_ = w.WriteByte('>')
	if n.FirstChild() == nil {
		_, _ = w.WriteString(url) // a link without words cannot be seen
	}
	return ast.WalkContinue, nil
}

func renderAutoLink(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n := node.(*ast.AutoLink)
	if !entering {
		return ast.WalkContinue, nil
	}
	destination := n.URL(source)
	if n.AutoLinkType == ast.AutoLinkEmail && !bytes.HasPrefix(bytes.ToLower(destination), []byte("mailto:")) {
		destination = append([]byte("mailto:"), destination...)
	}
	label := util.EscapeHTML(n.Label(source))
	url, ok := safeURL(destination, false)
	if !ok || insideLink(n) {
		_, _ = w.Write(label)
		return ast.WalkContinue, nil
	}
	_, _ = w.WriteString(`<a href="` + url + `">`)
	_, _ = w.Write(label)
	_, _ = w.WriteString("</a>")
	return ast.WalkContinue, nil
}

// renderImage writes an image, or only its words if it comes from where none may.
func renderImage(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n := node.(*ast.Image)
	if !entering {
		return ast.WalkContinue, nil
	}
	alt := util.EscapeHTML([]byte(plainText(n, source)))
	url, ok := safeURL(n.Destination, true)
	if !ok || strings.HasPrefix(strings.ToLower(url), "mailto:") {
		_, _ = w.Write(alt)
		return ast.WalkSkipChildren, nil
	}
	_, _ = w.WriteString(`<img src="` + url + `" alt="`)
	_, _ = w.Write(alt)
	_ = w.WriteByte('"')
	writeTitle(w, n.Title)
	_, _ = w.WriteString(" />")
	return ast.WalkSkipChildren, nil
}

func writeTitle(w util.BufWriter, title []byte) {
	if title != nil {
		_, _ = w.WriteString(` title="`)
		html.DefaultWriter.Write(w, title)
		_ = w.WriteByte('"')
	}
}

// renderHTMLBlock shows HTML of a document as text, so that its words are kept.
func renderHTMLBlock(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n := node.(*ast.HTMLBlock)
	if !entering {
		return ast.WalkContinue, nil
	}
	var b []byte
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		b = append(b, line.Value(source)...)
	}
	if n.HasClosure() {
		b = append(b, n.ClosureLine.Value(source)...)
	}
	if b = bytes.TrimSpace(b); !isComment(b) {
		_, _ = w.WriteString("<p>")
		_, _ = w.Write(util.EscapeHTML(b))
		_, _ = w.WriteString("</p>\n")
	}
	return ast.WalkContinue, nil
}

func renderRawHTML(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n := node.(*ast.RawHTML)
	if !entering {
		return ast.WalkSkipChildren, nil
	}
	var b []byte
	for i := range n.Segments.Len() {
		segment := n.Segments.At(i)
		b = append(b, segment.Value(source)...)
	}
	if !isComment(b) {
		_, _ = w.Write(util.EscapeHTML(b))
	}
	return ast.WalkSkipChildren, nil
}

// isComment reports whether HTML is one comment, which readers are not meant to
// see.
func isComment(b []byte) bool {
	return bytes.HasPrefix(b, []byte("<!--")) && bytes.Index(b, []byte("-->")) == len(b)-len("-->")
}
