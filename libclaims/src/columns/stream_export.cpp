#include "columns/stream_export.hpp"

#include <stdexcept>

#include <claims/columns.hpp>

namespace claims {
namespace {

struct Exported {
    std::shared_ptr<BatchSource> source;
    std::string error;
};

Exported& exported(ArrowArrayStream* stream) { return *static_cast<Exported*>(stream->private_data); }

/// No exception goes through the interface.
template <class Work>
int guarded(ArrowArrayStream* stream, Work work) {
    try {
        work(*exported(stream).source);
        return 0;
    } catch (const std::exception& failure) {
        exported(stream).error = failure.what();
    } catch (...) {
        exported(stream).error = "unknown error";
    }
    return EIO;
}

int get_schema(ArrowArrayStream* stream, ArrowSchema* to) {
    return guarded(stream, [to](BatchSource& source) { source.schema(*to); });
}

int get_next(ArrowArrayStream* stream, ArrowArray* to) {
    *to = {};
    return guarded(stream, [to](BatchSource& source) {
        OwnedArray batch = source.next();
        *to = std::exchange(*batch.get(), {});
    });
}

const char* get_last_error(ArrowArrayStream* stream) { return exported(stream).error.empty() ? nullptr : exported(stream).error.c_str(); }

void release(ArrowArrayStream* stream) {
    delete &exported(stream);
    stream->release = nullptr;
}

class OneBatch : public BatchSource {
public:
    OneBatch(ArrowSchema& schema, ArrowArray& array) : schema_{OwnedSchema::moved(schema)}, array_{OwnedArray::moved(array)} {}

    void schema(ArrowSchema& to) override {
        if (!schema_) throw std::logic_error{"the schema has been taken"};
        to = std::exchange(*schema_.get(), {});
    }
    OwnedArray next() override { return std::move(array_); }

private:
    OwnedSchema schema_;
    OwnedArray array_;
};

}  // namespace

void stream_of_one(ArrowSchema& schema, ArrowArray& array, ArrowArrayStream& to) { export_stream(std::make_shared<OneBatch>(schema, array), to); }

void export_stream(std::shared_ptr<BatchSource> source, ArrowArrayStream& to) {
    to = {&get_schema, &get_next, &get_last_error, &release, new Exported{std::move(source), {}}};
}

void StreamReader::check(int code) {
    if (code == 0) return;
    const char* const said = stream_->get_last_error(stream_.get());
    throw std::runtime_error{"the claims cannot be read: " + (said == nullptr ? "error " + std::to_string(code) : std::string{said})};
}

OwnedSchema StreamReader::schema() {
    OwnedSchema schema;
    check(stream_->get_schema(stream_.get(), schema.get()));
    return schema;
}

OwnedArray StreamReader::next() {
    OwnedArray batch;
    check(stream_->get_next(stream_.get(), batch.get()));
    return batch;
}

}  // namespace claims
