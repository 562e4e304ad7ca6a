// Convert reads minutes of the CA/Browser Forum and writes them as JSON, HTML or
// Markdown.
//
// Usage:
//
//	convert -to json|html|markdown [-o DIR] [FILE|DIR…]
//
// It reads standard input where no file is named, and every *.md file below a
// folder. Output goes to standard output, or with -o to files in DIR: a.md to
// DIR/a.json, and 2019/a.md of a folder that was named to DIR/2019/a.json. A file
// that is an input is never written to.
//
// Problems go to standard error, as file:line:col: message. A document that cannot
// be read does not stop the others and makes the exit status 1. A document that is
// not minutes is named and skipped. What looks wrong in a document that was read
// is a warning. Wrong usage makes the exit status 2.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"runtime"

	"example.org/proceedings/minutes"
	"example.org/proceedings/render"
)

// A format is a kind of output.
type format struct {
	write func(io.Writer, *minutes.Meeting) error
	ext   string
}

var formats = map[string]format{
	"json":     {render.JSON, ".json"},
	"html":     {render.HTML, ".html"},
	"markdown": {render.Markdown, ".md"},
}

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is main with its surroundings as parameters. It returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("convert", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: convert -to json|html|markdown [-o DIR] [FILE|DIR…]")
		flags.PrintDefaults()
	}
	to := flags.String("to", "", "the `format` to write: json, html or markdown")
	dir := flags.String("o", "", "the `folder` to write files to, instead of standard output")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	f, ok := formats[*to]
	switch {
	case !ok:
		fmt.Fprintf(stderr, "convert: -to %q: not json, html or markdown\n", *to)
		flags.Usage()
		return 2
	case *dir != "" && flags.NArg() == 0:
		fmt.Fprintln(stderr, "convert: -o needs a FILE or DIR to name its files after")
		flags.Usage()
		return 2
	case flags.NArg() == 0:
		j := job{name: "<stdin>", open: func() (io.ReadCloser, error) { return io.NopCloser(stdin), nil }}
		return deliver([]job{j}, f, stdout, stderr)
	}
	jobs, err := find(flags.Args(), *dir, f.ext)
	if err != nil {
		fmt.Fprintln(stderr, err)
	}
	status := deliver(jobs, f, stdout, stderr)
	if err != nil {
		status = 1
	}
	return status
}

// deliver does the jobs and writes what came of them. It returns the exit status.
func deliver(jobs []job, f format, stdout, stderr io.Writer) int {
	status := 0
	progress := newProgress(stderr, len(jobs))
	defer progress.clear()
	for r := range convertAll(jobs, f) {
		if len(r.problems)+len(r.output) > 0 {
			progress.clear()
		}
		for _, problem := range r.problems {
			fmt.Fprintln(stderr, problem)
		}
		if r.failed {
			status = 1
		}
		if _, err := stdout.Write(r.output); err != nil {
			fmt.Fprintln(stderr, "convert:", err)
			return 1
		}
		progress.step()
	}
	return status
}

// A result is what came of one job.
type result struct {
	output   []byte // for standard output
	problems []string
	failed   bool
}

// convertAll does the jobs on all processors and yields their results in order.
func convertAll(jobs []job, f format) iter.Seq[result] {
	return func(yield func(result) bool) {
		// Each job has a place in the queue, whose length is how many run at once.
		queue := make(chan chan result, runtime.GOMAXPROCS(0))
		stop := make(chan struct{})
		defer close(stop)
		go func() {
			defer close(queue)
			for _, j := range jobs {
				place := make(chan result, 1)
				select {
				case queue <- place:
					go func() { place <- j.convert(f) }()
				case <-stop:
					return
				}
			}
		}()
		for place := range queue {
			if !yield(<-place) {
				return
			}
		}
	}
}

// convert reads one document and writes it.
func (j job) convert(f format) result {
	m, err := j.parse()
	if err != nil {
		return result{problems: []string{err.Error()}, failed: true}
	}
	if !m.IsMinutes() {
		return result{problems: []string{j.name + ":1:1: not minutes, skipped"}}
	}
	var r result
	for _, found := range minutes.Check(m) {
		r.problems = append(r.problems, fmt.Sprintf("%s:%d:%d: warning: %s (%s)", j.name, found.Line, found.Column, found.Message, found.Rule))
	}
	var out bytes.Buffer
	if err = f.write(&out, m); err == nil && j.out != "" {
		err = writeFile(j.out, out.Bytes())
	} else if err == nil {
		r.output = out.Bytes()
	}
	if err != nil {
		r.problems = append(r.problems, j.name+":1:1: "+err.Error())
		r.failed = true
	}
	return r
}

func (j job) parse() (*minutes.Meeting, error) {
	in, err := j.open()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	src, err := io.ReadAll(in)
	if err != nil {
		return nil, err
	}
	return minutes.Parse(j.name, src)
}
